package uk.luton2040.catalogue.imports;

/** Rows of the tables that tell how a KPI came to be so. */
record KpiHistory(String kpi) {
    static final String DEFINITION = """
            {"title":"%s","valueType":"number","betterWhen":"higher","decimals":0,"calendar":"financial",
            "frequency":"monthly","providers":["asc"]}""";

    String version(int number, String from, String knownAt, String definition) {
        return "{\"kpi\":\"%s\",\"number\":%d,%s\"who\":\"someone\",\"known_at\":\"%s\",\"definition\":%s}"
                .formatted(
                        kpi,
                        number,
                        from.isEmpty() ? "" : "\"effective_from\":\"%s\",".formatted(from),
                        knownAt,
                        definition);
    }

    String titled(int number, String from, String title) {
        return version(number, from, "2022-01-0%dT00:00:00Z".formatted(number), DEFINITION.formatted(title));
    }

    static String versions(String... rows) {
        return "{\"versions\":[%s]}".formatted(String.join(",", rows));
    }

    String step(int number, String from, String to, String more) {
        return "{\"kpi\":\"%s\",\"number\":%d,\"from\":\"%s\",\"to\":\"%s\",\"on\":\"2022-02-0%d\",\"who\":\"someone\",\"at\":\"2022-02-0%dT00:00:00Z\"%s}"
                .formatted(kpi, number, from, to, number, number, more);
    }

    static String steps(String... rows) {
        return "{\"transitions\":[%s]}".formatted(String.join(",", rows));
    }
}
