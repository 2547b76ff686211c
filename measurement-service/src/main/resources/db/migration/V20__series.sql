-- What doubting a value needs: how a KPI's values relate to time and its parts to the whole (null until the catalogue
-- tells of the KPI again), and the way to the newest values of a series.
alter table known_kpi
    add behaviour  text,
    add over_parts text;
create index measurement_series on measurement (organisation, kpi, category, period_end);
