-- Makings anew of all views, at most one of them unfinished: what each has reached, so that whoever is killed goes on.
create table rebuild (
    number       bigint generated always as identity primary key,
    cause        text        not null,
    calculation  text        not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    -- What was absorbed later has not been looked at yet.
    known_until  timestamptz not null,
    -- The KPIs up to this code have their new lines.
    position     text        not null default '',
    passes       integer     not null default 1,
    kpis         integer     not null default 0,
    done         integer     not null default 0,
    finished_at  timestamptz
);
create unique index rebuild_unfinished on rebuild ((true)) where finished_at is null;

-- The lines it has made, beside those that are served.
create table rebuilt_line (
    kpi    text not null,
    period text not null,
    line   text not null,
    primary key (kpi, period)
);
