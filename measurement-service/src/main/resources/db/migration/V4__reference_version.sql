-- What rows are checked against is kept in memory and read again when this says that it has changed. A trigger counts,
-- so that no writer can forget to.
create table reference_version (
    only_row boolean primary key default true check (only_row),
    version  bigint not null
);
insert into reference_version (version) values (1);

create function reference_changed() returns trigger language plpgsql as $$
begin
    update reference_version set version = version + 1;
    return null;
end
$$;

create trigger known_kpi_changed after insert or update or delete on known_kpi
    for each statement execute function reference_changed();
create trigger known_scorecard_changed after insert or update or delete on known_scorecard
    for each statement execute function reference_changed();
create trigger open_period_changed after insert or update or delete on open_period
    for each statement execute function reference_changed();
create trigger approval_policy_changed after insert or update or delete on approval_policy
    for each statement execute function reference_changed();
