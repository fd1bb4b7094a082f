export type CourseOutput = "starter" | "main";

export interface IngredientOutput {
  name: string;
  grams?: number;
}

export interface RecipeOutput {
  title: string;
  course: CourseOutput;
  ingredients: Array<IngredientOutput>;
  best: IngredientOutput;
  since: string;
}
