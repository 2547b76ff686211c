-- All that lists are narrowed and counted by, in columns of their own: a document had to be unpacked for every KPI and
-- every count anew, which was most of the time that counting 5,000 took.

alter table kpi
    drop document,
    add kpi_group            text,
    add behaviour            text,
    add value_type           text,
    add better_when          text,
    add origin               text,
    add accountable_director text,
    add aspirational         boolean   not null default false,
    add has_rule             boolean   not null default false,
    add frameworks           varchar[] not null default '{}';

update kpi
set kpi_group = document ->> 'group',
    behaviour = document ->> 'behaviour',
    value_type = document ->> 'valueType',
    better_when = document ->> 'betterWhen',
    origin = document ->> 'origin',
    accountable_director = document ->> 'accountableDirector',
    aspirational = coalesce(cast(document ->> 'aspirational' as boolean), false),
    has_rule = jsonb_exists(document, 'rule'),
    frameworks = array(select c ->> 'framework' from jsonb_array_elements(document -> 'outsideCodes') c)
from (select code, definition::jsonb as document from kpi) as kept
where kept.code = kpi.code;

alter table kpi
    alter value_type set not null,
    alter better_when set not null;

-- Lists go by code in the order of its characters, whatever the database's own order is.
create index kpi_by_code on kpi (code collate "C");
