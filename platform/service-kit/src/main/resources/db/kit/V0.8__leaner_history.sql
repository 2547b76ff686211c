-- Few things of different types share an id, and the type is thirty letters in each of millions of entries.
drop index history_by_id;
create index history_by_id on history (id, seq);
