-- What is told is in the history already: an event waits as a pointer to it, so that its state is written, redacted and
-- read in one place. Only a dead letter, which no history keeps, waits with its own words.
alter table outbox
    add history bigint,
    alter aggregatetype drop not null,
    alter aggregateid drop not null,
    alter type drop not null,
    alter revision drop not null,
    alter payload drop not null,
    add constraint outbox_has_words check (history is not null
        or (aggregatetype is not null and aggregateid is not null and type is not null and payload is not null));
