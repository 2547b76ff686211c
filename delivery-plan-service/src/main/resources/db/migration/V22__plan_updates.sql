-- What directors say of a plan for a period. One that is published is never changed: a correction has the next number.

create table plan_update (
    id             text primary key,
    plan           text    not null references plan,
    period         text    not null,
    number         int     not null,
    due            date    not null,
    status         text    not null,
    performance    text,
    finance        text,
    transformation text,
    reason         text,
    author         text    not null,
    published_by   text,
    published_at   timestamptz,
    illustrative   boolean not null,
    revision       bigint  not null,
    lock           bigint  not null,
    unique (plan, period, number)
);

-- The yearly review of a plan: what was promised, frozen when the review begins, and what became of it, frozen when it is
-- signed off.
create table self_assessment (
    id            text primary key,
    plan          text    not null references plan,
    year          text    not null,
    status        text    not null,
    promised      text    not null,
    verdicts      text    not null,
    learnt        text,
    authors       text    not null,
    signed_off_by text,
    signed_off_at timestamptz,
    illustrative  boolean not null,
    revision      bigint  not null,
    lock          bigint  not null,
    unique (plan, year)
);
