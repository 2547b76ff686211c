-- What was known at an instant is found aggregate by aggregate, one descent each, however often it was revised since or
-- before: within an aggregate known_at grows with epoch and revision. The catalogue's facts are named by the index alone.
create index journal_by_aggregate on journal (type, id, known_at) include (epoch, revision);
drop index journal_by_kpi;

-- Which aggregates there are, without the measurements: a scan of all of them would grow with each one more.
create index current_fact_without_kpi on current_fact (type, id) where kpi is null;
