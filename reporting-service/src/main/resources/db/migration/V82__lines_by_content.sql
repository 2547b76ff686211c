-- What is taken out of a line is written beside it: taking it out again meant to parse each line twice. Its content has a
-- name, so that who has read it needs not read it again.
alter table kpi_line alter column owed drop expression;
alter table kpi_line alter column status drop expression;
update kpi_line set owed = coalesce(owed, '[]');
alter table kpi_line alter column owed set not null, alter column status set not null;
alter table kpi_line add column content uuid not null default gen_random_uuid();
alter table kpi_line alter column content drop default;

-- What a rebuild has made so far lacks them: it begins again.
delete from rebuilt_line;
update rebuild set position = '', done = 0 where finished_at is null;
alter table rebuilt_line add column owed text not null, add column status text not null,
    add column content uuid not null;
