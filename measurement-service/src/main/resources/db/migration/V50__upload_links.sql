-- A link that lets whoever has it send one file for an organisation, once. Only its token's SHA-256 is here: who reads the
-- database cannot use it.
create table upload_link (
    id           uuid primary key,
    organisation text        not null,
    period       text        not null,
    token_hash   bytea       not null unique,
    made_by      text        not null,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    mailed_to    text        not null,
    used_at      timestamptz,
    submission   uuid references submission,
    revoked_by   text,
    revoked_at   timestamptz,
    lock         bigint      not null,
    check ((used_at is null) = (submission is null)),
    check ((revoked_at is null) = (revoked_by is null))
);
create index upload_link_by_time on upload_link (made_at, id);

-- The file that was checked last and not sent yet, so that what is sent is what was checked.
create table checked_file (
    link    uuid primary key references upload_link,
    id      uuid  not null,
    content bytea not null check (octet_length(content) <= 8 * 1024 * 1024)
);
