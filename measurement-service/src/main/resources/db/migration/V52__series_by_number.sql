-- Which series a value belongs to, as one number: comparing one is a third cheaper than comparing four texts, and two
-- years of a series are compared for every value that comes in. Of a million series, the chance that any two share a
-- number is one in thirty-seven million; whoever reads by it checks the texts of what it finds. A period's digits are turned into noughts, which tells its kind.
create function series_number(organisation text, kpi text, category text, period text) returns bigint
    immutable parallel safe
    return hashtextextended(
        organisation || ' ' || kpi || ' ' || category || ' ' || translate(period, '123456789', '000000000'), 0);

drop index measurement_series;
create index measurement_series on measurement (series_number(organisation, kpi, category, period), period_end);

-- What an organisation gave is found by the key now, which begins with it; officers' searches by KPI skip through it.
alter table measurement
    drop constraint measurement_kpi_period_organisation_category_key,
    add constraint measurement_key unique (organisation, kpi, period, category);
