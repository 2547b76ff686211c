-- What was decided about returns before it was told of: the newest of each is told once, as the service tells of the next.
with decided as (
    select
        kpi || '/rule' as id, revision, who, at,
        jsonb_build_object(
            'id', kpi || '/rule',
            'kpi', kpi,
            'rule', jsonb_build_object(
                'kind', lower(kind),
                'lagDays', lag_days,
                'releases', (
                    select coalesce(
                        jsonb_agg(jsonb_build_object('period', split_part(line, ' ', 1), 'day', split_part(line, ' ', 2))),
                        '[]')
                    from regexp_split_to_table(releases, '\n') as line
                    where line <> ''
                )
            )
        ) as state
    from due_rule
    union all
    select
        concat_ws('/', kpi, period, organisation, 'extension'), revision, who, at,
        jsonb_build_object(
            'id', concat_ws('/', kpi, period, organisation, 'extension'),
            'kpi', kpi, 'period', period, 'organisation', organisation,
            'extension', jsonb_build_object('due', due)
        )
    from return_extension
    union all
    select
        concat_ws('/', kpi, period, organisation, 'nil'), revision, who, at,
        jsonb_build_object(
            'id', concat_ws('/', kpi, period, organisation, 'nil'),
            'kpi', kpi, 'period', period, 'organisation', organisation,
            'nil', jsonb_build_object(
                'withdrawn', reason is null,
                'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
            )
        )
    from nil_return
), told as (
    select distinct on (d.id)
        d.id, d.revision, d.who, d.at, p.epoch,
        jsonb_build_object(
            'id', d.id,
            'epoch', p.epoch,
            'revision', d.revision,
            'change', jsonb_build_object(
                'what', 'decided',
                'who', d.who,
                'when', to_char(d.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
            ),
            'state', d.state
        )::text as payload
    from decided d
    cross join publisher_epoch p
    order by d.id, d.revision desc
), remembered as (
    insert into history (type, id, epoch, revision, what, who, changed_at, payload)
    select 'luton2040.measurement.return-decision.v1', id, epoch, revision, 'decided', who, at, payload
    from told
)
insert into outbox (id, aggregatetype, aggregateid, type, revision, payload, occurred_at)
select
    gen_random_uuid(), 'luton2040.measurement.return-decision.v1', id, 'luton2040.measurement.return-decision.v1',
    revision, payload, at
from told;
