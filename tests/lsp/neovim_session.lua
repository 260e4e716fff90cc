-- One sitting at Neovim: opens a draft with an error, looks around, edits without saving, applies a quick fix.
-- Takes the settings under test and the folder from the environment, writes what it saw as JSON to a file.

local folder = vim.env.FACTCHECK_TEST_FOLDER
local seen = {}

local function wait_for(what, condition)
  if not vim.wait(30000, condition, 20) then
    error("waited in vain for " .. what)
  end
end

local function messages()
  return vim.tbl_map(function(d)
    return { d.lnum, d.col, d.end_col, d.severity, d.code or d.user_data.lsp.code, d.message, d.source }
  end, vim.diagnostic.get(0))
end

local function request(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 30000)
  for _, answer in pairs(answers or {}) do
    return answer.result
  end
end

local function run()
  dofile(vim.env.FACTCHECK_TEST_SETTINGS)
  vim.cmd("filetype on")
  vim.cmd("edit " .. folder .. "/draft.md")
  wait_for("the first diagnostics", function() return #vim.diagnostic.get(0) > 0 end)
  seen.opened = messages()

  vim.api.nvim_win_set_cursor(0, { 3, 14 })
  seen.hover = request("textDocument/hover", vim.lsp.util.make_position_params()).contents.value

  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics() }
  local actions = request("textDocument/codeAction", params)
  seen.actions = vim.tbl_map(function(action) return action.title end, actions)
  vim.lsp.util.apply_workspace_edit(actions[1].edit, "utf-16")
  wait_for("the fix to count", function() return #vim.diagnostic.get(0) == 0 end)
  seen.fixed = vim.api.nvim_buf_get_lines(0, 0, -1, false)

  vim.api.nvim_buf_set_text(0, 2, 12, 2, 21, { "nine" })
  wait_for("what was typed to be marked", function() return #vim.diagnostic.get(0) > 0 end)
  seen.typed = messages()
  seen.unsaved = vim.bo.modified

  vim.api.nvim_win_set_cursor(0, { 3, 14 })
  vim.lsp.buf.definition()
  wait_for("the claims file to open", function() return vim.fn.expand("%:t") == "claims.yaml" end)
  seen.definition = vim.api.nvim_get_current_line()

  wait_for("the claims file to be attached", function() return #vim.lsp.buf_get_clients(0) > 0 end)
  local lenses = request("textDocument/codeLens", { textDocument = vim.lsp.util.make_text_document_params() })
  seen.lens = lenses[1].command.title
  vim.api.nvim_buf_set_lines(0, 2, 3, false, { "    clam: 17 divers searched the wreck" })
  wait_for("the mistake to be marked", function() return #vim.diagnostic.get(0) > 0 end)
  seen.mistake = messages()
end

local ok, problem = pcall(run)
if not ok then
  seen.problem = tostring(problem)
end
local file = assert(io.open(folder .. "/seen.json", "w"))
file:write(vim.fn.json_encode(seen))
file:close()
vim.cmd("qall!")
