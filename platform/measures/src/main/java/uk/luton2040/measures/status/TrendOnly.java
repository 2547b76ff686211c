package uk.luton2040.measures.status;

/** Never judged: grey, and read by its direction of travel. */
public record TrendOnly() implements Rule {
    @Override
    public Judgement judge(Evidence evidence) {
        Reasoning reasoning = new Reasoning(this, evidence);
        return evidence.value() == null
                ? reasoning.noValue()
                : reasoning.conclude(Status.GREY, "This measure is watched for its direction and is not judged.");
    }

    @Override
    public String sentence() {
        return "Not judged; shown with its direction of travel.";
    }
}
