-- The annual review: what is proposed, what it would do, and what was decided.

create table review (
    code           text primary key,
    title          text   not null,
    plan           text   references plan,
    effective_from date   not null,
    status         text   not null,
    proposals      int    not null,
    revision       bigint not null,
    lock           bigint not null
);

create table proposal (
    id       text primary key,
    review   text   not null references review,
    number   int    not null,
    kpi      text   not null,
    standing text   not null,
    asked    text   not null,
    outline  text   not null,
    decision text,
    who      text   not null,
    made_at  timestamptz not null,
    revision bigint not null,
    lock     bigint not null,
    unique (review, number)
);

-- What reporting answered. It changes while a proposal is open and stands still from the decision on.
create table proposal_impact (
    proposal text primary key references proposal,
    epoch    bigint not null,
    revision bigint not null,
    event    text   not null
);
