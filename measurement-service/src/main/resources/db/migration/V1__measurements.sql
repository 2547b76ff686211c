-- What this service needs to know of the catalogue, fed by its events.
create table known_kpi (
    code       text primary key,
    epoch      bigint not null,
    revision   bigint not null,
    life_cycle text   not null,
    title      text   not null,
    value_type text   not null,
    unit       text,
    decimals   int    not null,
    better_when text  not null,
    frequency  text,
    calendar   text   not null,
    providers  varchar[] not null,
    categories varchar[] not null
);

create table known_scorecard (
    code     text primary key,
    epoch    bigint not null,
    revision bigint not null,
    kpis     varchar[] not null
);

-- Reporting periods the performance office has opened.
create table open_period (
    code      text primary key,
    due       date        not null,
    opened_by text        not null,
    opened_at timestamptz not null,
    revision  bigint      not null,
    lock      bigint      not null
);

-- How many approvals a scorecard's values need before they may be published; none listed means one.
create table approval_policy (
    scorecard text primary key,
    levels    int    not null check (levels between 0 and 1),
    revision  bigint not null,
    lock      bigint not null
);

create table submission (
    id           uuid primary key,
    organisation text        not null,
    submitted_by text        not null,
    submitted_at timestamptz not null,
    accepted     int         not null,
    refused      int         not null,
    verdicts     text        not null
);
create index submission_by_organisation on submission (organisation, submitted_at);

-- A value for (KPI, period, organisation, category); the empty category is the whole.
create table measurement (
    id           uuid primary key,
    kpi          text   not null,
    period       text   not null,
    period_end   date   not null,
    organisation text   not null,
    category     text   not null,
    revision     bigint not null,
    lock         bigint not null,
    unique (kpi, period, organisation, category)
);
create index measurement_by_organisation on measurement (organisation, period_end);

-- What was said of it, and when. A published revision is never changed.
create table measurement_revision (
    measurement  uuid        not null references measurement,
    number       int         not null,
    standing     text        not null,
    value        numeric,
    numerator    numeric,
    denominator  numeric,
    quality      text        not null,
    commentary   text,
    source       text,
    received_on  date,
    reason       text,
    note         text,
    illustrative boolean     not null,
    submitted_by text        not null,
    submitted_at timestamptz not null,
    approved_by  text,
    approved_at  timestamptz,
    published_at timestamptz,
    primary key (measurement, number)
);
create index measurement_revision_unpublished on measurement_revision (standing) where standing <> 'PUBLISHED';
