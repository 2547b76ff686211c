-- What was decided about a KPI's control chart at a period: left out of the limits as exceptional, or limits anew.
create table chart_decision (
    kpi        text        not null,
    period     text        not null,
    kind       text        not null,
    why        text        not null,
    decided_by text        not null,
    decided_at timestamptz not null,
    withdrawn  boolean     not null,
    revision   bigint      not null,
    lock       bigint      not null,
    primary key (kpi, period)
);
