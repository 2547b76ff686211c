-- What is told is in the history already: an event waits as a pointer to it, so that its state is written, redacted and
-- read in one place. Only a dead letter, which no history keeps, waits with its own words.
-- No foreign key: the history is append-only, and checking would cost each event what pointing to it saves.
alter table outbox
    add history bigint,
    alter aggregatetype drop not null,
    alter aggregateid drop not null,
    alter type drop not null,
    alter revision drop not null,
    alter payload drop not null,
    add constraint outbox_has_words check (case when history is null
        then aggregatetype is not null and aggregateid is not null and type is not null and payload is not null
        else payload is null end);
