package nl.inkoopkring.contact;

/** Whether it helped, said by the asker. */
public enum Outcome {
    HELPED,
    PARTLY,
    NOT
}
