-- The organisations of the catalogue, fed by its events.
create table known_organisation (
    code     text primary key,
    epoch    bigint not null,
    revision bigint not null,
    name     text   not null
);
