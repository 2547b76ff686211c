-- Proposals of the catalogue's reviews, and what each would do to what boards see. No facts: no scorecard shows them.
create table proposal (
    id              text primary key,
    epoch           bigint  not null,
    revision        bigint  not null,
    kpi             text    not null,
    is_open         boolean not null,
    event           text    not null,
    -- When its impact is to be calculated; null while it is true to what is known.
    due_at          timestamptz,
    impact          text,
    impact_revision bigint  not null default 0
);
create index proposal_open_by_kpi on proposal (kpi) where is_open;
create index proposal_due on proposal (due_at) where due_at is not null;
