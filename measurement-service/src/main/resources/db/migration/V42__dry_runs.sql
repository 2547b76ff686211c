-- The last dry run of each partner's client, and when one first went without a refused row.
create table client_dry_run (
    client       uuid primary key references partner_client,
    ran_at       timestamptz not null,
    row_count    int         not null,
    refused      int         not null,
    doubts       int         not null,
    certified_at timestamptz
);
