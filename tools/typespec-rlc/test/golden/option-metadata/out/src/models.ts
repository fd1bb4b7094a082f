export type Course = "starter" | "main";

export interface Ingredient {
  name: string;
  grams?: number;
}

export interface Recipe {
  title: string;
  course: Course;
  ingredients: Array<Ingredient>;
  best: Ingredient;
  since: Date | string;
}
