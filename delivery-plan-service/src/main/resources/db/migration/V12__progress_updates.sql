-- In which cycles projects report, and what they reported. A published update is never changed: its row is frozen by the
-- service, its events by the history.

create table update_rule (
    code       text   primary key,
    title      text   not null,
    frequency  text   not null,
    calendar   text   not null,
    days_after int    not null,
    reminders  int[]  not null,
    revision   bigint not null,
    lock       bigint not null
);

create table progress_update (
    id           text   primary key,
    project      text   not null references project,
    number       int    not null,
    period       text   not null,
    standing     text   not null,
    content      text   not null,
    due          date,
    published_by text,
    published_at timestamptz,
    revision     bigint not null,
    lock         bigint not null,
    unique (project, number)
);
create index progress_update_by_period on progress_update (project, period);

-- One draft for a project's period.
create unique index progress_update_draft on progress_update (project, period) where standing = 'draft';
