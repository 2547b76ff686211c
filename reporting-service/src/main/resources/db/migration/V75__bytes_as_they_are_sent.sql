-- A view is stored as it is sent to whoever takes gzip: compressed once for all, and small. Its plain bytes follow from
-- it; each form has a strong tag of its own. The views are made anew at the next start.
delete from scorecard_view;
delete from kpi_line;
update view_calculation set calculation = 'none';
alter table scorecard_view drop column document;
alter table scorecard_view add column gzipped bytea not null;
alter table scorecard_view add column gzipped_etag text not null;
-- It is compressed already.
alter table scorecard_view alter column gzipped set storage external;

-- The line's status by itself, to tell from what it changes to what.
alter table kpi_line add column status text generated always as (line::jsonb #>> '{status,code}') stored;

-- What became another on which board, in the order in which it became so: for those who listen, and for a while for those
-- who come back. A position may be left out, but none is ever filled in later.
create table scorecard_change (
    position  bigint generated always as identity primary key,
    board     text not null,
    scorecard text not null,
    told      text not null
);
