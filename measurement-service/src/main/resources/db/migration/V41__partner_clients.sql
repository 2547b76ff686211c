-- Clients registered for partners. Keycloak has the account under the same id, and its secret; here is who may have it.
create table partner_client (
    id            uuid primary key,
    client_id     text        not null unique,
    organisation  text        not null,
    name          text        not null,
    role          text        not null,
    enabled       boolean     not null,
    registered_by text        not null,
    registered_at timestamptz not null,
    changed_by    text        not null,
    changed_at    timestamptz not null,
    revision      bigint      not null,
    lock          bigint      not null
);
create index partner_client_by_organisation on partner_client (organisation, client_id);

-- Who registered, renewed, disabled or enabled it, when and why.
create table partner_client_history (
    client     uuid        not null references partner_client,
    revision   bigint      not null,
    what       text        not null,
    why        text,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (client, revision)
);
select append_only('partner_client_history');
