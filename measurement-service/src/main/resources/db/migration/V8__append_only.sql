-- What was decided, and what was said before it was said anew, stays as it was.
select append_only('decision', 'replaced_draft');
