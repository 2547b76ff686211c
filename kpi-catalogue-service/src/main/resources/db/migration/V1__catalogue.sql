-- The catalogue as the council keeps it: plans, boards, scorecards, organisations, KPIs and their figures.
-- `revision` counts an aggregate's own changes, `lock` is Hibernate's guard, `position` keeps the printed order.

create table plan (
    code     text primary key,
    title    text    not null,
    kind     text    not null,
    from_year int,
    to_year  int,
    follows  text,
    position int     not null,
    revision bigint  not null,
    lock     bigint  not null
);

create table plan_priority (
    plan        text not null references plan,
    position    int  not null,
    code        text not null,
    short_title text not null,
    title       text not null,
    kind        text not null,
    sort_order  int  not null,
    primary key (plan, position)
);

create table plan_outcome (
    plan     text not null references plan,
    position int  not null,
    code     text not null,
    priority text not null,
    title    text not null,
    primary key (plan, position)
);

create table organisation (
    code          text primary key,
    name_in_paper text   not null,
    name          text   not null,
    kind          text   not null,
    position      int    not null,
    revision      bigint not null,
    lock          bigint not null
);

create table board (
    code            text primary key,
    name            text   not null,
    kind            text   not null,
    linked_to       text references board deferrable initially deferred,
    link            text,
    remit           text,
    reporting_cycle varchar[] not null,
    scorecards      varchar[] not null,
    position        int    not null,
    revision        bigint not null,
    lock            bigint not null
);

-- What a board sees: a priority, or one outcome of it.
create table board_sight (
    board    text not null references board,
    priority text not null,
    outcome  text,
    role     text not null,
    position int  not null,
    primary key (board, position)
);

create table scorecard (
    code            text primary key,
    title           text   not null,
    reporting_cycle text   not null,
    contents        text   not null,
    reported_to     varchar[] not null,
    printed_in      text,
    position        int    not null,
    revision        bigint not null,
    lock            bigint not null
);

create table scorecard_line (
    scorecard      text   not null references scorecard,
    position       int    not null,
    number         text,
    kpis           varchar[] not null,
    priority       text,
    outcome        text,
    title          text   not null,
    aspirational   text,
    frequency_note text,
    primary key (scorecard, position)
);

create table kpi (
    code            text primary key,
    life_cycle      text    not null,
    priority        text,
    outcome         text,
    kpi_group       text,
    title           text    not null,
    provider        text,
    providers       varchar[]  not null,
    source          text,
    frequency       text,
    luton_2040      text,
    reported_in     text,
    new_or_existing text,
    notes           text,
    value_type      text    not null,
    unit            text,
    better_when     text    not null,
    open_question   text,
    origin          text,
    behaviour       text,
    decimals        int     not null,
    calendar        text    not null,
    categories      varchar[]  not null,
    over_parts      text,
    over_time       text,
    dead_band       numeric,
    rule            text,
    tolerance       numeric,
    strict          boolean not null,
    green           numeric,
    amber           numeric,
    rule_illustrative boolean not null,
    position        int     not null,
    revision        bigint  not null,
    lock            bigint  not null
);
create index kpi_by_life_cycle on kpi (life_cycle);
create index kpi_by_outcome on kpi (outcome);
create index kpi_by_provider on kpi using gin (providers);

-- Targets, baselines and benchmarks, as printed and, where they are numbers, as numbers.
create table kpi_target (
    kpi          text    not null references kpi,
    position     int     not null,
    kind         text    not null,
    category     text,
    period       text,
    printed      text    not null,
    value        numeric,
    low          numeric,
    high         numeric,
    unit         text,
    precision    text,
    printed_in   text,
    illustrative boolean not null,
    primary key (kpi, position)
);
