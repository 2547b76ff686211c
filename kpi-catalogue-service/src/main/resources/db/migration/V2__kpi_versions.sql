-- A KPI's definition becomes one document with versions; the columns that lists are narrowed by stay beside it.

alter table kpi
    add definition     text,
    add steps          text      not null default '[]',
    add questions      text      not null default '[]',
    add forwards_to    varchar[] not null default '{}',
    add succeeds       varchar[] not null default '{}',
    add next_effective date;

update kpi
set definition = jsonb_strip_nulls(jsonb_build_object(
        'title', title, 'priority', priority, 'outcome', outcome, 'group', kpi_group,
        'provider', provider, 'providers', to_jsonb(providers), 'source', source, 'frequency', frequency,
        'included', luton_2040, 'reportedIn', reported_in, 'newOrExisting', new_or_existing, 'notes', notes,
        'valueType', value_type, 'unit', unit, 'betterWhen', better_when, 'openQuestion', open_question,
        'origin', origin, 'behaviour', behaviour, 'decimals', decimals, 'calendar', calendar,
        'categories', to_jsonb(categories), 'overParts', over_parts, 'overTime', over_time, 'deadBand', dead_band,
        'rule', case when rule is not null then jsonb_build_object(
            'kind', rule, 'tolerance', tolerance, 'strict', strict, 'green', green, 'amber', amber,
            'illustrative', rule_illustrative) end))::text;

alter table kpi
    alter definition set not null,
    drop kpi_group, drop provider, drop source, drop luton_2040, drop reported_in, drop new_or_existing,
    drop notes, drop value_type, drop unit, drop better_when, drop open_question, drop origin, drop behaviour,
    drop decimals, drop calendar, drop categories, drop over_parts, drop over_time, drop dead_band, drop rule,
    drop tolerance, drop strict, drop green, drop amber, drop rule_illustrative;

-- What may take hold today.
create index kpi_by_next_effective on kpi (next_effective) where next_effective is not null;

create table kpi_version (
    kpi            text        not null references kpi,
    position       int         not null,
    number         int         not null,
    effective_from date,
    definition     text        not null,
    who            text        not null,
    why            text,
    known_at       timestamptz not null,
    primary key (kpi, position)
);

insert into kpi_version (kpi, position, number, effective_from, definition, who, why, known_at)
select code, 0, 1, null, definition, 'catalogue', 'as it was before versions were kept', now()
from kpi;

-- A version that has been made is never changed, not by this service either.
revoke update, delete, truncate on kpi_version from current_user;
