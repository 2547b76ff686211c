-- A submission that takes another's place, and one that was taken back as a whole.
alter table submission
    add replaces          uuid references submission,
    add withdrawn_by      text,
    add withdrawn_at      timestamptz,
    add withdrawn_because text;
create index submission_by_time on submission (submitted_at, id);
