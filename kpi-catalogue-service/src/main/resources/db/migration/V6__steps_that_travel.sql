-- A retirement tells in whose favour it was: until now only the KPI did, and of its last step alone.
update kpi
set steps = jsonb_set(
        steps::jsonb,
        array[(jsonb_array_length(steps::jsonb) - 1)::text, 'inFavourOf'],
        to_jsonb(forwards_to))::text
where cardinality(forwards_to) > 0
  and steps::jsonb -> -1 ->> 'to' = 'retired';

-- Where a KPI stands follows from its steps: those from before steps were kept get the one that leads there.
update kpi
set steps = jsonb_build_array(jsonb_build_object(
        'from', 'proposed',
        'to', replace(lower(life_cycle), '_', '-'),
        'on', (now() at time zone 'Europe/London')::date,
        'who', 'catalogue',
        'why', 'as it was before steps were kept',
        'at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))::text
where steps = '[]'
  and life_cycle <> 'PROPOSED';
