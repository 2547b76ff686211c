-- Projects, strategies and programmes as the delivery plans print them.
-- `revision` counts a project's own changes, `lock` is Hibernate's guard, `position` keeps the printed order.

create table project (
    code               text primary key,
    priority           text    not null,
    outcome            text,
    title              text    not null,
    objective          text,
    status             text    not null,
    reported_elsewhere boolean not null,
    position           int     not null,
    revision           bigint  not null,
    lock               bigint  not null
);

-- A milestone keeps its date in the paper's words, with the days those words can mean where they mean any.
create table project_milestone (
    project    text    not null references project,
    position   int     not null,
    title      text    not null,
    words      text    not null,
    from_day   date,
    until_day  date,
    every_year boolean not null,
    primary key (project, position)
);

-- What this service needs to know of the catalogue, fed by its events: the outcomes a project can work towards.
create table known_plan (
    code     text primary key,
    epoch    bigint not null,
    revision bigint not null,
    outcomes varchar[] not null
);
