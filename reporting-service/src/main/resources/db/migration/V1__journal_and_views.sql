-- The journal: every fact as it was absorbed, in one sequence, never changed. known_at is assigned once, at absorption,
-- and grows strictly; "as at" reads up to an instant of it.
create table journal (
    known_at timestamptz primary key,
    type     text   not null,
    id       text   not null,
    epoch    bigint not null,
    revision bigint not null,
    kpi      text,
    event    text   not null,
    unique (type, id, epoch, revision)
);
create index journal_by_kpi on journal (kpi, known_at) where kpi is not null;
create index journal_without_kpi on journal (known_at) where kpi is null;

-- The newest of each, from which the current views are made.
create table current_fact (
    type     text   not null,
    id       text   not null,
    epoch    bigint not null,
    revision bigint not null,
    kpi      text,
    event    text   not null,
    primary key (type, id)
);
create index current_fact_by_kpi on current_fact (kpi) where kpi is not null;

-- One KPI in one reporting period, calculated once for all boards that see it.
create table kpi_line (
    kpi    text not null,
    period text not null,
    line   text not null,
    primary key (kpi, period)
);

-- A board's scorecard for its current period, as it is served.
create table scorecard_view (
    board     text        not null,
    scorecard text        not null,
    period    text        not null,
    as_at     timestamptz not null,
    etag      text        not null,
    document  bytea       not null,
    primary key (board, scorecard)
);

-- Which version of the calculation made the views; where it is not the program's, they are made anew at its start.
create table view_calculation (
    only_row    boolean primary key default true check (only_row),
    calculation text not null
);
insert into view_calculation (calculation) values ('none');
