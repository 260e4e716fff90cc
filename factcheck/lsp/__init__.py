"""`factcheck lsp`: what `check` says, in a text editor, on what is being typed.

A front end: it asks the readers, the claims and the pipeline, and judges nothing itself. pygls is imported only where
the command runs. The modules, each with one subject:

* `server`: the command; `features`: what an editor may ask, and who answers;
* `desk`: the open texts and when each is checked; `buffers`: a text as it stands in the editor; `positions`;
* `shelf`: claims files, saved or not; `drafts`: a text -> what the claims say of it;
* `diagnostics`, `hover`, `navigation`, `actions`: that, as the protocol has it;
* `outline`: the claims file itself.
"""
