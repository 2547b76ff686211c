-- Every event this service has told, for ever: who changed what, when and why, and how it was at any moment.

create table history (
    seq        bigint generated always as identity primary key,
    type       text        not null,
    id         text        not null,
    epoch      bigint      not null,
    revision   bigint      not null,
    what       text        not null,
    who        text        not null,
    why        text,
    changed_at timestamptz not null,
    payload    text        not null
);
create index history_by_id on history (type, id, seq);

-- Append-only, for this service too.
revoke update, delete, truncate on history from current_user;
