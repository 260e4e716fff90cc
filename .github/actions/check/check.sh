#!/usr/bin/env bash
# Runs one check for all reports: annotations in the log, SARIF in a file, Markdown on the page of the job.
# Takes PATHS, CLAIMS, FAIL_ON and ARGS, each with one item a line, SARIF, the name of a file, and UPLOAD, true or false. Ends with the status of the
# check, which is an output too. Words of drafts never reach the log as they are, since the runner obeys lines such as
# "::add-mask::": annotations are escaped by factcheck, and what it says on standard error here.
set -euo pipefail

scripts=$RUNNER_TEMP/factcheck/bin
if [ -d "$RUNNER_TEMP/factcheck/Scripts" ]; then scripts=$RUNNER_TEMP/factcheck/Scripts; fi # Windows
summary=$RUNNER_TEMP/factcheck-summary.md
said=$RUNNER_TEMP/factcheck-said.txt

arguments=(check --format github --format sarif "--output=$SARIF" --format markdown "--output=$summary")
add() { # add OPTION LINES: the option with each line that is not blank; without an option, the lines themselves
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line%$'\r'}
    if [ -n "${line//[[:space:]]/}" ]; then arguments+=("$1$line"); fi
  done <<<"$2"
}

refuse() { # refuse MESSAGE: end as factcheck does when it cannot check
  echo "::error title=factcheck::$1"
  echo "status=2" >>"$GITHUB_OUTPUT"
  exit 2
}

if [[ $SARIF == *$'\n'* || -z ${SARIF//[[:space:]]/} ]]; then refuse "The input sarif has to be the name of one file."; fi
if [ -z "${PATHS//[[:space:]]/}" ]; then refuse "The input paths has to name a file or a folder."; fi
# Code scanning shows suppressed results as open ones: what goes there holds only what has to be looked at.
if [ "$UPLOAD" = true ]; then arguments+=(--quiet); fi
add --claims= "$CLAIMS"
add --fail-on= "$FAIL_ON"
add "" "$ARGS"
arguments+=(--) # a path may begin with a dash
add "" "$PATHS"

for report in "$SARIF" "$summary"; do # what an earlier step left there is not what this one found
  if [ -f "$report" ]; then rm -- "$report"; fi
done
status=0
"$scripts/factcheck" "${arguments[@]}" 2>"$said" </dev/null || status=$?

if [ -s "$said" ]; then
  message=$(cat "$said")
  message=${message//'%'/%25}
  message=${message//$'\r'/%0D}
  message=${message//$'\n'/%0A}
  kind=warning
  if [ "$status" -gt 1 ]; then kind=error; fi
  echo "::$kind title=factcheck::$message"
fi
if [ -f "$summary" ]; then cat "$summary" >>"$GITHUB_STEP_SUMMARY"; fi
echo "status=$status" >>"$GITHUB_OUTPUT"
if [ -f "$SARIF" ]; then echo "sarif=$SARIF" >>"$GITHUB_OUTPUT"; fi
exit "$status"
