-- What each value costs to write. A revision is written with its measurement and neither is ever deleted without the
-- other, so that the check of each row against the other table finds nothing; an organisation's measurements are found
-- by measurement_series, which starts with it.
alter table measurement_revision drop constraint measurement_revision_measurement_fkey;
drop index measurement_by_organisation;

-- The verdicts of ten thousand rows are a megabyte: compressing them cost more than writing them.
alter table submission alter column verdicts set storage external;
