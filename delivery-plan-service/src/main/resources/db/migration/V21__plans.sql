-- Delivery, service and team plans. `content` is the edition in force as a document, `earlier` the editions before it; the
-- plain columns are what lists are narrowed and trees are walked by. `position` keeps the order in which plans were made.

create table plan_template (
    code     text primary key,
    kind     text   not null,
    title    text   not null,
    sections text   not null,
    position int    not null,
    revision bigint not null,
    lock     bigint not null
);

create table plan (
    code           text primary key,
    kind           text    not null,
    parent         text,
    catalogue_plan text,
    owner          text,
    edition        text,
    content        text    not null,
    earlier        text    not null,
    retired        boolean not null,
    position       int     not null,
    revision       bigint  not null,
    lock           bigint  not null
);

create index plan_by_parent on plan (parent);
create index plan_by_owner on plan (owner);
