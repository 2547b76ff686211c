-- What was decided about a return stays in its history.
select append_only('due_rule', 'return_extension', 'nil_return');
