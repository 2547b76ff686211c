-- What this service needs to know of others, fed by their events: plans, KPIs, boards and meetings of the catalogue and the
-- periods that were opened. A row is an aggregate's newest state, as far as it is needed here; the consumers read all
-- topics anew to fill it.

drop table known_plan;

create table known (
    type     text   not null,
    id       text   not null,
    epoch    bigint not null,
    revision bigint not null,
    state    jsonb  not null,
    primary key (type, id)
);

-- What a project can work towards. Plans are few.
create view known_outcome as
select outcome ->> 'code' as code, outcome ->> 'priority' as priority, known.id as plan
from known cross join lateral jsonb_array_elements(known.state -> 'outcomes') as outcome
where known.type = 'luton2040.catalogue.plan.v1';
