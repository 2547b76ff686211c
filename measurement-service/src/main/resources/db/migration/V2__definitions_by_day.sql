-- A posted value is checked by the definition in force at the end of its period: each with its first day, as JSON.
-- Empty while one definition has held all along, which is the one in the columns beside it.
alter table known_kpi
    add retired_from date,
    add definitions  text not null default '{}';
