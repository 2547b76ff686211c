package uk.luton2040.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a transactional method that creates and returns the answer, of a resource or called by one: a request repeated with
 * the same {@code Idempotency-Key} gets the first answer again and has no second effect. The answer is kept in the
 * effect's own transaction for 24 hours.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
