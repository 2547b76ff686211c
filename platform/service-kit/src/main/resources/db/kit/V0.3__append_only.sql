-- Says of tables that their rows are never changed or deleted, as in: select append_only('history');
-- Not even their owner may then; the service's own role is given no more than the owner has (afterMigrate.sql).
create function append_only(variadic tables regclass[]) returns void language plpgsql as $$
declare
    name regclass;
begin
    foreach name in array tables loop
        execute format('revoke update, delete, truncate on %s from current_user', name);
    end loop;
end
$$;
