-- What people do about KPIs, risks, projects, recommendations and boards' requests.
-- `log` is what was said and done, oldest first, as JSON; it only grows.

create sequence action_number;

create table action (
    code         text    primary key,
    subject_kind text    not null,
    subject      text    not null,
    cause        text    not null,
    todo         text    not null,
    owner        text    not null,
    owner_name   text    not null,
    due          date    not null,
    first_due    date    not null,
    standing     text    not null,
    log          text    not null,
    illustrative boolean not null,
    revision     bigint  not null,
    lock         bigint  not null
);
create index action_by_subject on action (subject_kind, subject);
create index action_by_day on action (due, code);
create index action_by_owner on action (owner, due, code);

-- Who may close actions, by what they are about; a kind without a row has the rule that the program names.
create table closing_rule (
    kind       text      primary key,
    may_close  varchar[] not null,
    by_another boolean   not null,
    revision   bigint    not null,
    lock       bigint    not null
);
