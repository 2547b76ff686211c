-- Days on which something was completed that promised to move a KPI. They follow from the projects.
create table completion (
    id       text   primary key,
    project  text   not null references project,
    kpi      text   not null,
    state    text   not null,
    revision bigint not null,
    lock     bigint not null
);
create index completion_by_project on completion (project);
create index completion_by_kpi on completion (kpi);
