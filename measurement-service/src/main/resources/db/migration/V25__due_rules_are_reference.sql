-- The due rules are kept in memory as well: a value is held until its publisher's release.
create trigger due_rule_changed after insert or update or delete on due_rule
    for each statement execute function reference_changed();
