-- What the service's own role may do, said anew after every start's migrations, so that no table is forgotten: read and
-- write rows, but only read and add where the owner may not change or delete them either (append_only), and nothing
-- that changes a table. The history of the migrations it may only read. Functions that run as the owner (security
-- definer) are its alone.
do $$
declare
    application constant text := '${application-role}';
    owned record;
begin
    if application = current_user then
        return;
    end if;
    -- "grants" in ASCII: replicas that start at the same moment take turns.
    perform pg_advisory_xact_lock(x'6772616e7473'::bigint);
    execute format('grant usage on schema %I to %I', current_schema(), application);
    execute format('grant usage on all sequences in schema %I to %I', current_schema(), application);
    for owned in
        select format('%I.%I', n.nspname, c.relname) as name,
            case
                when c.relname = 'flyway_schema_history' then 'select'
                when c.relacl is not null and not exists (
                    select from aclexplode(c.relacl) held
                    where held.grantee = c.relowner and held.privilege_type = 'UPDATE') then 'select, insert'
                else 'select, insert, update, delete'
            end as rights
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = current_schema() and c.relkind in ('r', 'p', 'v', 'm')
    loop
        execute format('revoke all on %s from %I', owned.name, application);
        execute format('grant %s on %s to %I', owned.rights, owned.name, application);
    end loop;
    for owned in
        select p.oid::regprocedure as name
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname = current_schema() and p.prosecdef and pg_get_userbyid(p.proowner) = current_user
    loop
        execute format('revoke all on function %s from public', owned.name);
        execute format('grant execute on function %s to %I', owned.name, application);
    end loop;
end
$$;
