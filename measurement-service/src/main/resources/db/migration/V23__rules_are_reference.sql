-- The validation rules are kept in memory as well.
create trigger validation_rule_changed after insert or update or delete on validation_rule
    for each statement execute function reference_changed();
