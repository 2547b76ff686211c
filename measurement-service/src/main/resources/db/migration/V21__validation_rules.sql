-- What values are doubted by, as data: rules between KPIs, and the checks' switches. A removed rule keeps its row, so
-- that a later one of the same code goes on counting its revisions.
create table validation_rule (
    code       text primary key,
    rule       text        not null,
    kpis       varchar[]   not null,
    switches   boolean     not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    removed    boolean     not null,
    revision   bigint      not null,
    lock       bigint      not null
);

-- Who kept or removed which rule, and when; a null rule is a removal. Append-only, for this service too.
create table validation_rule_history (
    code       text        not null,
    revision   bigint      not null,
    rule       text,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (code, revision)
);
revoke update, delete, truncate on validation_rule_history from current_user;
