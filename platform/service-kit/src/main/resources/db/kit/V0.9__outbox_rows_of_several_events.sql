-- What is told at once waits as one row: an insert, an index entry and a deletion for each of ten thousand events cost
-- the database a third of keeping what they tell. Rows of one event, in their own words or pointing to their history,
-- are sent as before.
alter table outbox
    add ids uuid[],
    add histories bigint[],
    alter id drop not null,
    drop constraint outbox_has_words,
    add constraint outbox_has_words check (case
        when histories is not null
        then id is null and history is null and payload is null and ids is not null
            and cardinality(histories) > 0 and cardinality(histories) = cardinality(ids)
            and array_position(histories, null) is null and array_position(ids, null) is null
        when history is not null then id is not null and ids is null and payload is null
        else id is not null and ids is null
            and aggregatetype is not null and aggregateid is not null and type is not null and payload is not null end);
