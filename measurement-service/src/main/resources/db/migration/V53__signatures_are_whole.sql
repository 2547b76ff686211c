-- Who, when and why come together or not at all, as they are read.
alter table measurement_revision
    add constraint confirmation_is_whole check (num_nulls(confirmed_by, confirmed_at) in (0, 2)),
    add constraint approval_is_whole check (
        num_nulls(approved_by, approved_at) in (0, 2) and (approved_hash is null or approved_by is not null)),
    add constraint redaction_is_whole check (num_nulls(redacted_by, redacted_at, redacted_because) in (0, 3));
